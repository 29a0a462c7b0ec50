"""The site: for a person looking for help, on a cheap and perhaps shared phone."""

from generator.outputs.site.on_demand import OnDemand
from generator.outputs.site.product import PRODUCT, page_paths, render_pages
from generator.outputs.site.shared_files import render_common

__all__ = ["PRODUCT", "OnDemand", "page_paths", "render_common", "render_pages"]

"""The theme `directory` of MkDocs: Material with the way out first and no foreign mark.

Material prints a box about its own end whenever it is loaded. Whoever builds a directory can do nothing about
it, and takes it for a mistake of theirs. It is loaded after this theme, which extends it.
"""

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

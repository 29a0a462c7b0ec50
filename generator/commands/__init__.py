"""The commands of `directory`, one module each: a module here with a `COMMAND` is a command."""

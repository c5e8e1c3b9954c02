"""TileLang's programs: built, and their launches compared with those of TileLang's own launcher; see run_tiles.py."""

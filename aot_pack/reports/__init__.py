"""Pages about wheels, for browsers: ``aot-pack inspect --html`` and ``aot-pack diff --html``.

page.py       writes a page from a template: one file that loads nothing
wheel.py      the page about a wheel
difference.py the page about the differences between two wheels
occupancy.py  how many blocks of a kernel a multiprocessor holds
treemap.py    rectangles with areas in proportion to sizes
"""

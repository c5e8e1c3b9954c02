"""How a wheel, or an installed package, is looked at.

archive.py         reads a finished wheel
installed.py       reads an installed package in the same form
files.py           files that are read when they are asked for
zip_reader.py      reads a zip archive that anybody may have written
container.py       the zip archive: writes it, and checks every byte of it
check.py           what a finished wheel must be: which files, the library
check_images.py    cubins and PTX
check_metadata.py  METADATA, WHEEL, RECORD, licenses, the bill of materials
findings.py        what is wrong with a wheel
nvidia.py          which files may not be in it
verify.py          holds any wheel or installed package to these rules
diff.py            what differs between two wheels
diff_lines.py      the same in lines, for people
report.py          what a wheel has, for ``aot-pack inspect``
"""

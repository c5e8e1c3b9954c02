"""Reads, checks and compares wheels and installed packages.

archive.py         reads a finished wheel
installed.py       reads an installed package into the same form
files.py           reads a file of a wheel or package when a check asks for it
zip_reader.py      reads an untrusted zip archive
container.py       writes the zip archive, and checks every byte of it
check.py           the rules for a finished wheel: its files and its library
check_images.py    the rules for images (cubins and PTX)
check_metadata.py  the rules for METADATA, WHEEL, RECORD, licenses and the bill of materials
findings.py        problems of a wheel, as data
nvidia.py          finds files of NVIDIA's compiler, which a wheel must not have
verify.py          applies the rules to any wheel or installed package
diff.py            the differences between two wheels, as data
diff_lines.py      the differences as lines, for people
report.py          the content of a wheel, for ``aot-pack inspect``
"""

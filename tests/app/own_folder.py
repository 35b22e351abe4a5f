# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the real program, each in a folder of its own."""
import os
import tempfile
import unittest


class OwnFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def files(self):
        """With the hidden ones."""
        return sorted(os.listdir(self.folder))

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace sinescope {

class Cursor;
class Document;
class DocumentSession;
class Settings;

/// Adds the menu "Lessons" to the menu bar, and the panels of lessons and challenges to the window. Called
/// again when the language changes: the lesson or challenge that is open goes on.
void addLessons(QMainWindow &window, Document &document, DocumentSession &file, Cursor &cursor,
                Settings &settings);

} // namespace sinescope

/// Hands the files that a user names to RECEIVE: decks in files, jobs, tapes and packages, and
/// relative files.
@NullMarked
package org.altres.workbench.receive;

import org.jspecify.annotations.NullMarked;

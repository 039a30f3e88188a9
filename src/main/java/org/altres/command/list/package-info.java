/// Plans LIST: which entries are meant, and which of those that were asked for are not there.
@NullMarked
package org.altres.command.list;

import org.jspecify.annotations.NullMarked;

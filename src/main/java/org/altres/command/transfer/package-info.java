/// Plans how zones that were read from files become zones of the workspace. It knows the entries
/// and not the files.
@NullMarked
package org.altres.command.transfer;

import org.jspecify.annotations.NullMarked;

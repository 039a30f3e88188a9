/// RECEIVE and REJECT: what comes into the global zone, and what goes out of it without having been
/// installed. It must not know files; what is read is handed to it.
@NullMarked
package org.altres.command.receive;

import org.jspecify.annotations.NullMarked;

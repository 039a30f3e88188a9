/// Wires the rooms together and starts the face that was asked for. The only room that sees
/// everything.
@NullMarked
package org.altres.app;

import org.jspecify.annotations.NullMarked;

/// Tests of tapes.
@NullMarked
package org.altres.transport.tape;

import org.jspecify.annotations.NullMarked;

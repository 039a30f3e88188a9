/// The reports of RECEIVE and REJECT.
@NullMarked
package org.altres.render.receive;

import org.jspecify.annotations.NullMarked;

/// Shows what was planned and found: reports with the layout of SMP/E's. It must not know who asked
/// for them.
@NullMarked
package org.altres.render;

import org.jspecify.annotations.NullMarked;

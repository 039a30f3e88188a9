/// Does the steps of a plan inside one transaction. It must not know who planned, and decides
/// nothing.
@NullMarked
package org.altres.execute;

import org.jspecify.annotations.NullMarked;

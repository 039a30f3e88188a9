/// Writes entries of zones as LIST does. It knows the form and not what is to be listed.
@NullMarked
package org.altres.render.list;

import org.jspecify.annotations.NullMarked;

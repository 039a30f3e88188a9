/// Reads zones back from what SMP/E and Altres list of them. It knows the form of the lines and not
/// where they come from.
@NullMarked
package org.altres.zone.listing;

import org.jspecify.annotations.NullMarked;

/// Filters over entries, in the language of the programming interface of SMP/E (GIMAPI). It must
/// not know where the entries come from.
@NullMarked
package org.altres.zone.query;

import org.jspecify.annotations.NullMarked;

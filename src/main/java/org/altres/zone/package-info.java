/// The zones: what SMP/E knows, as immutable entries behind ports. It knows neither volumes nor the
/// database that keeps it.
@NullMarked
package org.altres.zone;

import org.jspecify.annotations.NullMarked;

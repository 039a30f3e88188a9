/// Says what happened, where, and what to do: message ids, severities, places, and the exceptions
/// that carry them. Knows nothing of the field, of files or of screens.
@NullMarked
package org.altres.message;

import org.jspecify.annotations.NullMarked;

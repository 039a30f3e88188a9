/// Writes jobs for z/OS. It must not know what they will do there.
@NullMarked
package org.altres.render.job;

import org.jspecify.annotations.NullMarked;

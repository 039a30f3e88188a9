/// What would be done, as immutable data: steps, what they were planned on, what there is to say.
/// It must not know how a step is done, nor who asked for it.
@NullMarked
package org.altres.plan;

import org.jspecify.annotations.NullMarked;

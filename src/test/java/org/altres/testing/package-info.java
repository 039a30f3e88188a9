/// Builders and fakes that tests of several rooms share.
@NullMarked
package org.altres.testing;

import org.jspecify.annotations.NullMarked;

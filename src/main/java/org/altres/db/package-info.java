/// Keeps the zones of a workspace in an H2 database through MyBatis. Only the wiring imports it; it
/// knows entries and nothing of what they mean.
@NullMarked
package org.altres.db;

import org.jspecify.annotations.NullMarked;

package org.altres.command;

import java.time.LocalDateTime;
import org.altres.bytes.ContentSource;
import org.altres.zone.CsiView;

/// When a command's turn comes: what it can look at, and what time it is.
///
/// @param view the zones as the commands before left them
/// @param contents has the MCS that MCS entries name
/// @param now local time
public record Moment(CsiView view, ContentSource contents, LocalDateTime now) {}

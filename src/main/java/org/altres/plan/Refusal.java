package org.altres.plan;

import org.altres.message.Message;

/// Why a plan is not to be executed at all.
///
/// @param message what is in the way and what to do, of severity S or T
public record Refusal(Message message) {

  public Refusal {
    if (message.severity().returnCode() < 12) {
      throw new IllegalArgumentException("no refusal: " + message);
    }
  }
}

package org.altres.zone.query;

import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.AltresException;

/// That a filter is wrong, and where.
public final class EntryFilterException extends AltresException {

  private static final long serialVersionUID = 1L;

  private final transient SyntaxProblem syntax;

  EntryFilterException(SyntaxProblem syntax) {
    super(syntax.message());
    this.syntax = syntax;
  }

  /// What is wrong, to be shown with a caret under the place.
  public SyntaxProblem syntax() {
    return syntax;
  }
}

package org.altres.db;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Goes through names in order, page by page.
final class NameCursor implements Iterator<String> {

  private static final int NAMES_PER_PAGE = 4000;

  private final Pages pages;
  private List<String> page;
  private int at;

  /// Reads pages.
  @FunctionalInterface
  interface Pages {

    /// The next names behind one, as many as are wanted unless there are no more.
    List<String> after(String name, int limit);
  }

  NameCursor(Pages pages) {
    this.pages = pages;
    this.page = pages.after("", NAMES_PER_PAGE);
  }

  /// The next names, as many as one page has; none if there are no more. Not together with [#next].
  List<String> nextPage() {
    boolean more = hasNext();
    at = page.size();
    return more ? page : List.of();
  }

  @Override
  public boolean hasNext() {
    if (at == page.size() && page.size() == NAMES_PER_PAGE) {
      page = pages.after(page.getLast(), NAMES_PER_PAGE);
      at = 0;
    }
    return at < page.size();
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.get(at++);
  }
}

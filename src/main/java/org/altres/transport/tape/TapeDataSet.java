package org.altres.transport.tape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.altres.dataset.RecordFormat;

/// A data set on a tape: its file and the labels around it.
///
/// @param position its place among the data sets of the tape, from 1
/// @param headers HDR1, HDR2 and user labels, in order; none on an unlabelled tape
/// @param data the file of its blocks; none where the tape ends behind the headers
/// @param trailers EOF1 or EOV1 and those behind it; none where the tape ends before them
public record TapeDataSet(
    int position, List<TapeLabel> headers, Optional<TapeFile> data, List<TapeLabel> trailers) {

  public TapeDataSet {
    headers = List.copyOf(headers);
    trailers = List.copyOf(trailers);
  }

  /// HDR1, if the tape is labelled.
  public Optional<TapeLabel.First> header1() {
    return first(headers);
  }

  /// HDR2, if there is one.
  public Optional<TapeLabel.Second> header2() {
    return headers.stream()
        .filter(TapeLabel.Second.class::isInstance)
        .map(TapeLabel.Second.class::cast)
        .findFirst();
  }

  /// How records lie in the blocks, as HDR2 (or EOF2, if that is missing) says; empty if no label
  /// says, or what it says cannot be.
  public Optional<RecordFormat> recordFormat() {
    return Stream.concat(headers.stream(), trailers.stream())
        .filter(TapeLabel.Second.class::isInstance)
        .map(TapeLabel.Second.class::cast)
        .findFirst()
        .flatMap(TapeLabel.Second::recordFormat);
  }

  /// EOF1 or EOV1, if there is one.
  public Optional<TapeLabel.First> trailer1() {
    return first(trailers);
  }

  /// The name in HDR1 - at most the last 17 characters of the data set's name - or, as `FILE0001`,
  /// the number of the file.
  public String name() {
    return header1()
        .map(TapeLabel.First::name)
        .orElseGet(() -> "FILE%04d".formatted(data.map(TapeFile::number).orElse(position)));
  }

  /// The number that `LABEL=(n)` asks for: that of HDR1, which need not be the position.
  public OptionalInt sequence() {
    return header1().map(TapeLabel.First::sequence).orElse(OptionalInt.of(position));
  }

  /// Whether the data set goes on on another volume (EOV1).
  public boolean continues() {
    return trailer1().map(TapeLabel::id).filter("EOV1"::equals).isPresent();
  }

  private static Optional<TapeLabel.First> first(List<TapeLabel> labels) {
    return labels.stream()
        .filter(TapeLabel.First.class::isInstance)
        .map(TapeLabel.First.class::cast)
        .findFirst();
  }
}

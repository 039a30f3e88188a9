package org.altres.bytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The SHA-256 of some bytes: equal fingerprints, equal bytes.
///
/// @param value 32 bytes
public record Fingerprint(Bytes value) {

  public Fingerprint {
    if (value.length() != 32) {
      throw new IllegalArgumentException("a fingerprint has 32 bytes, not " + value.length());
    }
  }

  /// The fingerprint of bytes.
  public static Fingerprint of(Bytes bytes) {
    return new Hasher().add(bytes).finish();
  }

  /// The fingerprint that [#hex] wrote.
  ///
  /// @throws IllegalArgumentException if it is not 64 hexadecimal digits
  public static Fingerprint ofHex(String digits) {
    return new Fingerprint(Bytes.ofHex(digits));
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return java.util.HexFormat.of().formatHex(value.toArray());
  }

  @Override
  public String toString() {
    return hex();
  }

  /// Takes bytes piece by piece and gives their fingerprint.
  public static final class Hasher {

    private final MessageDigest digest = sha256();

    public Hasher add(Bytes bytes) {
      bytes.feed(digest::update);
      return this;
    }

    /// Adds a text with its length in front, so that two texts in a row cannot be taken for other
    /// two.
    public Hasher add(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return add(utf8.length).add(Bytes.of(utf8));
    }

    /// Adds a number of four bytes.
    public Hasher add(int number) {
      return add(new Bytes.Builder(4).u32(number).build());
    }

    /// The fingerprint of all that was added; the hasher is empty again.
    public Fingerprint finish() {
      return new Fingerprint(Bytes.of(digest.digest()));
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}

package org.altres.transport.network;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.altres.bytes.Bytes;

/// What the bytes of a file must hash to. How many digits there are says which hash it is.
///
/// @param algorithm which hash
/// @param digits hexadecimal, upper case
public record ContentHash(Algorithm algorithm, String digits) {

  /// The hashes that packages use.
  public enum Algorithm {
    /// 40 digits: GIMZIP's.
    SHA_1("SHA-1", 40),
    /// 64 digits.
    SHA_256("SHA-256", 64),
    /// 128 digits.
    SHA_512("SHA-512", 128);

    private final String digest;
    private final int digits;

    Algorithm(String digest, int digits) {
      this.digest = digest;
      this.digits = digits;
    }

    /// Its name, `SHA-1`.
    public String digest() {
      return digest;
    }

    /// The hash of a file's bytes, as hexadecimal digits in upper case.
    public String of(Bytes content) {
      try {
        MessageDigest sum = MessageDigest.getInstance(digest);
        content.feed(sum::update);
        return HexFormat.of().withUpperCase().formatHex(sum.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has " + digest, e);
      }
    }
  }

  public ContentHash {
    if (digits.length() != algorithm.digits || !digits.matches("[0-9A-F]+")) {
      throw new IllegalArgumentException("no " + algorithm + ": " + digits);
    }
  }

  /// The hash that a text is, digits of either case.
  public static Optional<ContentHash> parse(String text) {
    String digits = text.strip().toUpperCase(Locale.ROOT);
    if (!digits.matches("[0-9A-F]+")) {
      return Optional.empty();
    }
    for (Algorithm algorithm : Algorithm.values()) {
      if (algorithm.digits == digits.length()) {
        return Optional.of(new ContentHash(algorithm, digits));
      }
    }
    return Optional.empty();
  }

  /// Whether a file's bytes hash to it.
  public boolean isOf(Bytes content) {
    return algorithm.of(content).equals(digits);
  }

  @Override
  public String toString() {
    return algorithm.digest() + " " + digits;
  }
}

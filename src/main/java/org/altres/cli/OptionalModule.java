package org.altres.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/// What may be absent is `null` in a document.
final class OptionalModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  OptionalModule() {
    super("optional");
    addSerializer(Optional.class, new OfAny());
    addSerializer(OptionalInt.class, new OfInt());
  }

  @SuppressWarnings("rawtypes") // Jackson asks for serializers by raw class
  private static final class OfAny extends JsonSerializer<Optional> {

    @Override
    public void serialize(Optional value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        provider.defaultSerializeValue(value.get(), generator);
      } else {
        generator.writeNull();
      }
    }
  }

  private static final class OfInt extends JsonSerializer<OptionalInt> {

    @Override
    public void serialize(OptionalInt value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        generator.writeNumber(value.getAsInt());
      } else {
        generator.writeNull();
      }
    }
  }
}

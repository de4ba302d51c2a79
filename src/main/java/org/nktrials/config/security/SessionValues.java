package org.nktrials.config.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Reads what sessions hold from the database. Whoever could write there must not be able to have
 * any class of the class path made: only plain values, those of the framework and our own are.
 */
final class SessionValues implements Deserializer<Object> {

  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxrefs=20000;maxbytes=1000000;maxarray=100000;java.lang.**;java.math.**;"
              + "java.net.URI;java.net.URL;java.time.**;java.util.*;java.util.concurrent.CopyOnWriteArrayList;org.nktrials.**;"
              + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;"
              + "org.springframework.util.**;jakarta.servlet.http.Cookie;!*");

  private final ClassLoader classes;

  private SessionValues(ClassLoader classes) {
    this.classes = classes;
  }

  /** Between values and the bytes of the session table. */
  static ConversionService conversion(ClassLoader classes) {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(
        byte[].class, Object.class, new DeserializingConverter(new SessionValues(classes)));
    return conversion;
  }

  @Override
  public Object deserialize(InputStream bytes) throws IOException {
    try (var values = new ConfigurableObjectInputStream(bytes, classes)) {
      values.setObjectInputFilter(KNOWN);
      return values.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("A session holds a class that is not there.", e);
    }
  }
}

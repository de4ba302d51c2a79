package org.nktrials.config.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a drawn row may hold: values that never change, all the way down. */
final class Contents {

  private Contents() {}

  /**
   * @throws IllegalArgumentException if something in it could change while it stays equal
   */
  static void check(@Nullable Object content) {
    if (content instanceof Record record) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        check(read(record, part));
      }
    } else if (content instanceof Collection<?> all) {
      all.forEach(Contents::check);
    } else if (content instanceof Map<?, ?> map) {
      map.keySet().forEach(Contents::check);
      map.values().forEach(Contents::check);
    } else if (!isValue(content)) {
      throw new IllegalArgumentException(
          "a row may not hold " + Objects.requireNonNull(content).getClass());
    }
  }

  private static boolean isValue(@Nullable Object content) {
    return content == null
        || content instanceof CharSequence
        || content instanceof Number
        || content instanceof Boolean
        || content instanceof Enum<?>
        || content instanceof UUID
        || content.getClass().getPackageName().startsWith("java.time");
  }

  private static @Nullable Object read(Record record, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true); // views of a page are known to its package only
      return part.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("a row without its " + part.getName(), e);
    }
  }
}

package org.nktrials.config.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidClassException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.servlet.FlashMap;

@Requirement("HOSTILE-06")
class SessionValuesTests {

  private final ConversionService values =
      SessionValues.conversion(SessionValuesTests.class.getClassLoader());

  private Object again(Object value) {
    return values.convert(values.convert(value, byte[].class), Object.class);
  }

  @Test
  void readsWhatSessionsHold() {
    FlashMap flash = new FlashMap();
    flash.put("done", "Saved.");
    flash.put("rows", new ArrayList<>(List.of("a", 1L)));
    flash.setTargetRequestPath("/today");
    for (Object value :
        List.of(
            "text",
            5L,
            UUID.randomUUID(),
            new CopyOnWriteArrayList<>(List.of(flash)),
            Map.of("a", List.of(1)))) {
      assertThat(again(value)).isEqualTo(value);
    }
  }

  @Test
  void makesNoOtherClass() {
    for (Object value :
        List.of(
            new java.util.concurrent.atomic.AtomicLong(),
            new javax.swing.event.EventListenerList())) {
      assertThatThrownBy(() -> again(value)).hasRootCauseInstanceOf(InvalidClassException.class);
    }
    HashMap<String, Serializable> hidden = new HashMap<>();
    hidden.put("inside", new java.awt.Point());
    assertThatThrownBy(() -> again(hidden)).hasRootCauseInstanceOf(InvalidClassException.class);
  }

  /** Sets in sets: small to send, without end to compare. */
  @Test
  void endsWithoutEnd() {
    Set<Object> root = new HashSet<>();
    Set<Object> first = root;
    Set<Object> second = new HashSet<>();
    for (int depth = 0; depth < 100; depth++) {
      Set<Object> one = new HashSet<>(Set.of("x"));
      Set<Object> two = new HashSet<>();
      first.add(one);
      first.add(two);
      second.add(one);
      second.add(two);
      first = one;
      second = two;
    }
    byte[] bytes = values.convert(root, byte[].class);
    assertThatThrownBy(() -> values.convert(bytes, Object.class))
        .hasRootCauseInstanceOf(InvalidClassException.class);
  }
}

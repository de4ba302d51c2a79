package org.nktrials.cohort.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A stored record as it was, by the columns of its table. */
record PastRow(JsonNode values) {

  UUID id() {
    return uuid("id");
  }

  UUID uuid(String column) {
    return UUID.fromString(text(column));
  }

  @Nullable UUID uuidOrNull(String column) {
    return optional(column).map(UUID::fromString).orElse(null);
  }

  String text(String column) {
    return optional(column).orElseThrow(() -> new IllegalStateException("no value of " + column));
  }

  @Nullable String textOrNull(String column) {
    return optional(column).orElse(null);
  }

  int number(String column) {
    return decimal(column).intValueExact();
  }

  @Nullable Integer numberOrNull(String column) {
    return has(column) ? number(column) : null;
  }

  BigDecimal decimal(String column) {
    return new BigDecimal(text(column));
  }

  Instant instant(String column) {
    return OffsetDateTime.parse(text(column)).toInstant();
  }

  @Nullable Instant instantOrNull(String column) {
    return has(column) ? instant(column) : null;
  }

  LocalDate date(String column) {
    return LocalDate.parse(text(column));
  }

  @Nullable LocalDate dateOrNull(String column) {
    return has(column) ? date(column) : null;
  }

  @Nullable Boolean flagOrNull(String column) {
    return optional(column).map(Boolean::valueOf).orElse(null);
  }

  boolean has(String column) {
    return optional(column).isPresent();
  }

  private Optional<String> optional(String column) {
    JsonNode value = values.path(column);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }
}

package org.nktrials.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

@Requirement("TRAIL-05")
class ReasonKindTests {

  @Test
  void writesAndReadsTheKindInFront() {
    assertThat(ReasonKind.QUERY_ANSWER.with(" as asked ")).isEqualTo("query answer: as asked");
    assertThat(ReasonKind.QUERY_ANSWER.with("  ")).isEqualTo("query answer");
    assertThat(ReasonKind.OTHER.with(" as asked ")).isEqualTo("as asked");
    assertThat(ReasonKind.of("query answer: as asked")).hasValue(ReasonKind.QUERY_ANSWER);
    assertThat(ReasonKind.of("New information")).hasValue(ReasonKind.NEW_INFORMATION);
    assertThat(ReasonKind.of("transcription errors are rare")).hasValue(ReasonKind.OTHER);
    assertThat(ReasonKind.of("  ")).isEmpty();
    assertThat(ReasonKind.of(null)).isEmpty();
  }

  @Test
  void findsThePersonsOwnWords() {
    assertThat(ReasonKind.ownWords("query answer: as asked: twice")).isEqualTo("as asked: twice");
    assertThat(ReasonKind.ownWords("query answer")).isEmpty();
    assertThat(ReasonKind.ownWords("as asked: twice")).isEqualTo("as asked: twice");
    assertThat(ReasonKind.ownWords(null)).isEmpty();
  }
}

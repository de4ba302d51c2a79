package org.nktrials.protocol.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for the short codes of procedures and immune parameters; a code without words stays. */
@Component
class CodeWords {

  private final MessageSource messages;

  CodeWords(MessageSource messages) {
    this.messages = messages;
  }

  String procedure(String code) {
    return words("procedure." + code, code);
  }

  String parameter(String code) {
    return words("parameter." + code, code);
  }

  private String words(String key, String code) {
    @Nullable String words = messages.getMessage(key, null, code, Locale.ENGLISH);
    return words == null ? code : words;
  }
}

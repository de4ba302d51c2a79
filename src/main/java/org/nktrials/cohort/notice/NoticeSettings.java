package org.nktrials.cohort.notice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the system.
 *
 * @param mail whether a mail without any trial data is sent for every notice
 * @param to addresses that get it
 * @param from address of the sender
 */
@ConfigurationProperties("nktrials.notices")
record NoticeSettings(
    @DefaultValue("false") boolean mail,
    @DefaultValue List<String> to,
    @DefaultValue("nk-trials@localhost") String from) {

  boolean mails() {
    return mail && !to.isEmpty();
  }
}

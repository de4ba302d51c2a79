/** What integration tests share: the database, and the annotation that connects a test to it. */
package org.nktrials.support;

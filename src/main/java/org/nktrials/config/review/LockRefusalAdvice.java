package org.nktrials.config.review;

import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the refusal around every service, outside its transaction: what only the end of the
 * transaction sends to the database is refused in the same words.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class LockRefusalAdvice {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor lockRefusals() {
    Pointcut services =
        Pointcuts.union(
            Pointcuts.union(
                AnnotationMatchingPointcut.forClassAnnotation(Service.class),
                AnnotationMatchingPointcut.forClassAnnotation(Transactional.class)),
            AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class));
    DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(services, new LockRefusals());
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE); // outermost
    return advisor;
  }
}

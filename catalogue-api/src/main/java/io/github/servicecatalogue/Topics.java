package io.github.servicecatalogue;

import java.util.List;

/**
 * 主题分类: under which topics an item is found.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param personalTopic 面向自然人事项主题分类, maybe none
 * @param personalLocalTopic 面向自然人地方特色主题分类, maybe none
 * @param corporateTopic 面向法人事项主题分类, maybe none
 * @param corporateLocalTopic 面向法人地方特色主题分类, maybe none
 * @param serviceTopic 服务主题, maybe none
 */
public record Topics(
    List<Coded> personalTopic,
    List<String> personalLocalTopic,
    List<Coded> corporateTopic,
    List<String> corporateLocalTopic,
    List<String> serviceTopic) {
  /** Copies the lists. */
  public Topics {
    personalTopic = List.copyOf(personalTopic);
    personalLocalTopic = List.copyOf(personalLocalTopic);
    corporateTopic = List.copyOf(corporateTopic);
    corporateLocalTopic = List.copyOf(corporateLocalTopic);
    serviceTopic = List.copyOf(serviceTopic);
  }

  static Topics of(ElementValues values) {
    return new Topics(
        Views.codes(values, Elements.PERSONAL_TOPIC),
        Views.list(values, Elements.PERSONAL_LOCAL_TOPIC),
        Views.codes(values, Elements.CORPORATE_TOPIC),
        Views.list(values, Elements.CORPORATE_LOCAL_TOPIC),
        Views.list(values, Elements.SERVICE_TOPIC));
  }
}

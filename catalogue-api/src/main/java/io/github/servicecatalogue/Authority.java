package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 实施主体与行使权限: who carries an item out and by what power.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param exerciseLevel 行使层级, maybe none
 * @param powerSource 权力来源, or null
 * @param implementingBodyName 实施主体, or null
 * @param implementingBodyNature 实施主体性质, or null
 * @param implementingBodyCode 实施主体编码, or null
 * @param entrustedBodyName 委托部门, or null
 * @param jointBodies 联办机构, maybe none
 * @param authorityDivision 权限划分, or null
 * @param exerciseContent 行使内容, or null
 * @param coImplementingBodyName 共同实施部门, maybe none
 * @param coImplementingBodyCode 共同实施部门代码, maybe none
 * @param undertakingBodyName 承办机构, or null
 * @param undertakingBodyCode 承办机构代码, or null
 * @param jurisdiction 行政管辖, or null
 * @param runSystemLevel 运行系统层级, or null
 * @param guidingDepartment 中央业务指导部门, or null
 * @param punishmentMethod 处罚的行为、种类、幅度, or null
 * @param collectKind 征收种类, or null
 */
public record Authority(
    List<Coded> exerciseLevel,
    @Nullable Coded powerSource,
    @Nullable String implementingBodyName,
    @Nullable Coded implementingBodyNature,
    @Nullable String implementingBodyCode,
    @Nullable String entrustedBodyName,
    List<String> jointBodies,
    @Nullable String authorityDivision,
    @Nullable String exerciseContent,
    List<String> coImplementingBodyName,
    List<String> coImplementingBodyCode,
    @Nullable String undertakingBodyName,
    @Nullable String undertakingBodyCode,
    @Nullable String jurisdiction,
    @Nullable Coded runSystemLevel,
    @Nullable Coded guidingDepartment,
    @Nullable String punishmentMethod,
    @Nullable Coded collectKind) {
  /** Copies the lists. */
  public Authority {
    exerciseLevel = List.copyOf(exerciseLevel);
    jointBodies = List.copyOf(jointBodies);
    coImplementingBodyName = List.copyOf(coImplementingBodyName);
    coImplementingBodyCode = List.copyOf(coImplementingBodyCode);
  }

  static Authority of(ElementValues values) {
    return new Authority(
        Views.codes(values, Elements.EXERCISE_LEVEL),
        Views.coded(values, Elements.POWER_SOURCE),
        values.get(Elements.BODY_NAME),
        Views.coded(values, Elements.BODY_NATURE),
        values.get(Elements.BODY_CODE),
        values.get(Elements.ENTRUSTED_BODY),
        Views.list(values, Elements.JOINT_BODIES),
        values.get(Elements.AUTHORITY_DIVISION),
        values.get(Elements.EXERCISE_CONTENT),
        Views.list(values, Elements.CO_IMPLEMENTING_BODY),
        Views.list(values, Elements.CO_IMPLEMENTING_BODY_CODE),
        values.get(Elements.UNDERTAKING_BODY),
        values.get(Elements.UNDERTAKING_BODY_CODE),
        values.get(Elements.JURISDICTION),
        Views.coded(values, Elements.RUN_SYSTEM_LEVEL),
        Views.coded(values, Elements.GUIDING_DEPARTMENT),
        values.get(Elements.PUNISHMENT_METHOD),
        Views.coded(values, Elements.COLLECT_KIND));
  }
}

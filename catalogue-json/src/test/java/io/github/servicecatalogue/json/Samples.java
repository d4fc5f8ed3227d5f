package io.github.servicecatalogue.json;

/**
 * Small catalogues in all layouts: pretty, minified, Chinese, with escapes and characters of four
 * bytes.
 */
final class Samples {
  private Samples() {}

  static final String ITEM =
      """
      {"itemName": "食品经营许可𠮷", "itemType": "01", "exerciseLevel": ["3", "4"], "promiseLimit": 10,
       "effectiveDate": "2026-01-31", "acceptCondition": "第一条\\n\\"申请人\\"\\ud842\\udfb7；",
       "materials": [{"materialName": "申请表", "paperCopies": 2,
         "blankForm": [{"name": "空表.doc", "id": "f1"}]}, {"materialName": "身份证明"}],
       "promiseLimit_": {"原": [1, 2.5e3, true, null]}}\
      """;

  static final String OTHER_ITEM =
      "{\"itemName\": \"残疾人证办理\", \"itemType\": \"20\", \"promiseLimit\": \"当场\"}";

  static final String ARRAY = "[" + ITEM + ",\n" + OTHER_ITEM + "\n]\n";

  static final String LINES = ITEM.replace("\n", "") + "\n" + OTHER_ITEM + "\r\n";

  static final String DOCUMENT =
      """
      {
        "catalogue": {"name": "青湾市政务服务事项清单", "issued": "2026-01-05", "localMember": [1]},
        "implementingBodies": [{"zoneBodyName": "青湾市数据局"}],
        "basicItems": [{"itemName": "食品经营许可", "basicCode": "000131001000"}],
        "items": [
      """
          + ITEM
          + ",\n"
          + OTHER_ITEM
          + "\n  ]\n}\n";

  static final String ONE_LINE = DOCUMENT.replace("\n", "");
}

package io.github.baidiao.nhso.outbox;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.endpoint.AuthenCodeRequest;
import io.github.baidiao.nhso.endpoint.CodedAddress;
import java.math.BigDecimal;

/** An {@link AuthenCodeRequest} as it is queued. */
final class AuthenCodeJson {
  private static final String[] FIELDS = {
    "citizenId",
    "transactionId",
    "name",
    "sex",
    "birthDay",
    "phones",
    "service",
    "recorder",
    "hn",
    "an",
    "mainInscl",
    "weight",
    "height",
    "latitude",
    "longitude",
    "address"
  };
  private static final String[] NAME = {"title", "first", "middle", "last"};
  private static final String[] ADDRESS = {
    "house",
    "subDistrictCode",
    "subDistrict",
    "districtCode",
    "district",
    "provinceCode",
    "province",
    "postCode"
  };

  private AuthenCodeJson() {}

  static byte[] utf8(AuthenCodeRequest request) {
    return QueuedJson.begin()
        .with("citizenId", request.citizenId().value())
        .with("transactionId", request.transactionId())
        .withPart("name", request.name(), AuthenCodeJson::name)
        .with("sex", request.sex(), text -> text)
        .with("birthDay", request.birthDay(), text -> text)
        .withAll("phones", request.phones(), MobileNumber::value)
        .with("service", request.service().code())
        .with("recorder", request.recorder(), CitizenId::value)
        .with("hn", request.hn(), text -> text)
        .with("an", request.an(), text -> text)
        .with("mainInscl", request.mainInscl(), text -> text)
        .with("weight", request.weight(), CloseJson::decimal)
        .with("height", request.height(), CloseJson::decimal)
        .with("latitude", request.latitude(), CloseJson::decimal)
        .with("longitude", request.longitude(), CloseJson::decimal)
        .withPart("address", request.address(), AuthenCodeJson::address)
        .utf8();
  }

  static AuthenCodeRequest read(byte[] utf8) {
    QueuedJson json = QueuedJson.read(utf8, FIELDS);
    return AuthenCodeRequest.builder()
        .citizenId(json.text("citizenId", CitizenId::of))
        .transactionId(json.text("transactionId"))
        .name(json.optionalPart("name", NAME).map(AuthenCodeJson::name))
        .sex(json.optional("sex", text -> text))
        .birthDay(json.optional("birthDay", text -> text))
        .phones(json.texts("phones", MobileNumber::of))
        .service(json.text("service", ClaimType::of))
        .recorder(json.optional("recorder", CitizenId::of))
        .hn(json.optional("hn", text -> text))
        .an(json.optional("an", text -> text))
        .mainInscl(json.optional("mainInscl", text -> text))
        .weight(json.optional("weight", BigDecimal::new))
        .height(json.optional("height", BigDecimal::new))
        .latitude(json.optional("latitude", BigDecimal::new))
        .longitude(json.optional("longitude", BigDecimal::new))
        .address(json.optionalPart("address", ADDRESS).map(AuthenCodeJson::address))
        .build();
  }

  private static QueuedJson name(PersonName name) {
    return QueuedJson.part()
        .with("title", name.title(), text -> text)
        .with("first", name.first(), text -> text)
        .with("middle", name.middle(), text -> text)
        .with("last", name.last(), text -> text);
  }

  private static PersonName name(QueuedJson json) {
    return PersonName.builder()
        .title(json.optional("title", text -> text))
        .first(json.optional("first", text -> text))
        .middle(json.optional("middle", text -> text))
        .last(json.optional("last", text -> text))
        .build();
  }

  private static QueuedJson address(CodedAddress address) {
    return QueuedJson.part()
        .with("house", address.house(), text -> text)
        .with("subDistrictCode", address.subDistrictCode(), text -> text)
        .with("subDistrict", address.subDistrict(), text -> text)
        .with("districtCode", address.districtCode(), text -> text)
        .with("district", address.district(), text -> text)
        .with("provinceCode", address.provinceCode(), text -> text)
        .with("province", address.province(), text -> text)
        .with("postCode", address.postCode(), text -> text);
  }

  private static CodedAddress address(QueuedJson json) {
    return CodedAddress.builder()
        .house(json.optional("house", text -> text))
        .subDistrictCode(json.optional("subDistrictCode", text -> text))
        .subDistrict(json.optional("subDistrict", text -> text))
        .districtCode(json.optional("districtCode", text -> text))
        .district(json.optional("district", text -> text))
        .provinceCode(json.optional("provinceCode", text -> text))
        .province(json.optional("province", text -> text))
        .postCode(json.optional("postCode", text -> text))
        .build();
  }
}

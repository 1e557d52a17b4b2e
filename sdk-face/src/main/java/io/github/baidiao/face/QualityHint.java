package io.github.baidiao.face;

/**
 * What would make the next picture better, in Thai and English, to be shown to the operator or read
 * out to the person. Left and right are the person's own.
 */
public enum QualityHint {
  MOVE_CLOSER("ขยับเข้าใกล้กล้อง", "Come closer to the camera"),
  MOVE_BACK("ถอยห่างจากกล้องเล็กน้อย", "Move back from the camera a little"),
  HOLD_STILL("อยู่นิ่ง ๆ และตรวจว่าเลนส์กล้องสะอาด", "Hold still, and see that the lens is clean"),
  MORE_LIGHT("ใบหน้ามืดเกินไป เพิ่มแสงที่ใบหน้า", "The face is too dark: put more light on it"),
  LESS_LIGHT("ใบหน้าสว่างเกินไป ลดแสงที่ใบหน้า", "The face is too bright: put less light on it"),
  EVEN_LIGHT(
      "แสงเข้าด้านเดียว จัดแสงให้สว่างเท่ากันทั้งสองข้างของใบหน้า",
      "Light from one side: light both halves of the face alike"),
  CLEARER_LIGHT(
      "ใบหน้าไม่เด่นชัด เพิ่มแสงจากด้านหน้าและเลี่ยงแสงจากด้านหลัง",
      "The face has little contrast: light it from the front, not from behind"),
  TURN_LEFT("หันหน้าไปทางซ้ายของตนเองเล็กน้อย", "Turn the face a little to your left"),
  TURN_RIGHT("หันหน้าไปทางขวาของตนเองเล็กน้อย", "Turn the face a little to your right"),
  CHIN_UP("เงยหน้าขึ้นเล็กน้อย", "Raise the chin a little"),
  CHIN_DOWN("ก้มหน้าลงเล็กน้อย", "Lower the chin a little"),
  STRAIGHTEN_HEAD("ตั้งศีรษะให้ตรง ไม่เอียง", "Hold the head upright"),
  OPEN_EYES("ลืมตาและมองกล้อง", "Open the eyes and look into the camera"),
  CLOSE_MOUTH("ปิดปาก", "Close the mouth"),
  ONE_PERSON_ONLY("ให้มีเพียงคนเดียวอยู่ในภาพ", "Let only one person be in the picture"),
  CENTRE_FACE("ขยับให้ใบหน้าอยู่กลางภาพ", "Bring the face to the middle of the picture"),
  CAMERA_UP(
      "ใบหน้าอยู่สูงเกินไปในภาพ เงยกล้องขึ้น", "The face is too high up: tilt the camera upwards"),
  CAMERA_DOWN(
      "ใบหน้าอยู่ต่ำเกินไปในภาพ ก้มกล้องลง", "The face is too low down: tilt the camera downwards");

  private final String thai;
  private final String english;

  QualityHint(String thai, String english) {
    this.thai = thai;
    this.english = english;
  }

  public String thai() {
    return thai;
  }

  public String english() {
    return english;
  }
}

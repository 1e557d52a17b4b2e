package io.github.baidiao.examples.jhcis;

/**
 * What is asked for a visit's record. Each by the unit and number of the visit, the leftmost part
 * of a key, or by the person where that is the key; dates and times come as texts, so that no
 * driver makes a time zone or a null of them. Columns that one source alone knows of are marked.
 */
final class RecordSql {
  /** Unit, visit. */
  static final String VISIT =
      "SELECT v.visitno, DATE_FORMAT(v.visitdate, '%Y-%m-%d') AS visitdate,"
          + " TIME_FORMAT(v.timestart, '%H:%i:%s') AS timestart,"
          + " TIME_FORMAT(v.timeend, '%H:%i:%s') AS timeend,"
          + " v.pcucodeperson, v.pid, v.symptoms, v.weight, v.height, v.pressure, v.pressure2,"
          + " v.temperature, v.pulse, v.respri, v.typein, v.main_inscl,"
          + " v.rightcode, r.rightgroup, r.rightname,"
          + " p.idcard, p.prename, p.fname, p.lname, t.titlename,"
          + " DATE_FORMAT(p.birth, '%Y-%m-%d') AS birth, p.sex, p.marystatus, p.nation,"
          + " p.dischargetype, d.pid AS deadpid, h.hosname,"
          + " u.prename AS recorderprename, ut.titlename AS recordertitlename,"
          + " u.fname AS recorderfname, u.lname AS recorderlname, u.licenseno AS recorderlicense"
          + " FROM visit v"
          + " JOIN person p ON p.pcucodeperson = v.pcucodeperson AND p.pid = v.pid"
          + " LEFT JOIN persondeath d ON d.pcucodeperson = v.pcucodeperson AND d.pid = v.pid"
          + " LEFT JOIN ctitle t ON t.titlecode = p.prename"
          + " LEFT JOIN cright r ON r.rightcode = v.rightcode"
          + " LEFT JOIN chospital h ON h.hoscode = v.pcucode"
          + " LEFT JOIN `user` u ON u.pcucode = v.pcucode AND u.username = v.username"
          + " LEFT JOIN ctitle ut ON ut.titlecode = u.prename"
          + " WHERE v.pcucode = ? AND v.visitno = ?";

  /** Unit. The column has a single source. */
  static final String VERSION =
      "SELECT CAST(o.dateverupdate AS CHAR) AS dateverupdate FROM office o WHERE o.offid = ?";

  /** Unit, visit. */
  static final String DIAGNOSES =
      "SELECT g.diagcode, g.dxtype, c.mapdisease, c.diseasename, c.diseasenamethai"
          + " FROM visitdiag g LEFT JOIN cdisease c ON c.diseasecode = g.diagcode"
          + " WHERE g.pcucode = ? AND g.visitno = ? ORDER BY g.dxtype, g.diagcode";

  /** Unit, visit. 01 drugs and 10 herbal ones; beside them stand all other charges. */
  static final String DRUGS =
      "SELECT g.drugcode, g.unit, g.dose, c.drugname, c.tmtcode"
          + " FROM visitdrug g JOIN cdrug c ON c.drugcode = g.drugcode"
          + " WHERE g.pcucode = ? AND g.visitno = ? AND c.drugtype IN ('01', '10')"
          + " ORDER BY g.drugcode";

  /** Person's unit, person, unit, visit: the person is the leftmost part of a key. */
  static final String LABS =
      "SELECT l.labcode, l.labresultdigit, l.labresulttext, c.labname,"
          + " DATE_FORMAT(l.datecheck, '%Y-%m-%d %H:%i:%s') AS datecheck,"
          + " DATE_FORMAT(l.dateresult, '%Y-%m-%d %H:%i:%s') AS dateresult"
          + " FROM visitlabchcyhembmsse l"
          + " LEFT JOIN clabchcyhembmsse c ON c.labcode = l.labcode"
          + " WHERE l.pcucodeperson = ? AND l.pid = ? AND l.pcucode = ? AND l.visitno = ?"
          + " ORDER BY l.datecheck, l.labcode, l.seqonday";

  /** Unit, visit. */
  static final String SUGARS =
      "SELECT s.sugarnumdigit FROM visitlabsugarblood s WHERE s.pcucode = ? AND s.visitno = ?"
          + " ORDER BY s.sugarnumdigit";

  /** Person's unit, person, unit, visit: the person is the leftmost part of a key. */
  static final String VACCINES =
      "SELECT e.vaccinecode, e.hosservice, e.lotno, c.drugname, c.files18epi,"
          + " DATE_FORMAT(e.dateepi, '%Y-%m-%d %H:%i:%s') AS dateepi"
          + " FROM visitepi e LEFT JOIN cdrug c ON c.drugcode = e.vaccinecode"
          + " WHERE e.pcucodeperson = ? AND e.pid = ? AND e.pcucode = ? AND e.visitno = ?"
          + " ORDER BY e.dateepi, e.vaccinecode";

  /** Person's unit, person. */
  static final String ALLERGIES =
      "SELECT a.drugcode, a.levelalergic, a.symptom, c.drugname, s.symtomname,"
          + " DATE_FORMAT(a.daterecord, '%Y-%m-%d %H:%i:%s') AS daterecord"
          + " FROM personalergic a"
          + " LEFT JOIN cdrug c ON c.drugcode = a.drugcode"
          + " LEFT JOIN cdrugallergysymtom s ON s.symtomcode = a.symptom"
          + " WHERE a.pcucodeperson = ? AND a.pid = ? ORDER BY a.drugcode";

  /** Unit, visit. */
  static final String APPOINTMENTS =
      "SELECT DATE_FORMAT(a.appodate, '%Y-%m-%d') AS appodate, a.appotime, a.appotype,"
          + " a.`comment` FROM visitdiagappoint a WHERE a.pcucode = ? AND a.visitno = ?"
          + " ORDER BY a.appodate, a.appotime, a.diagcode";

  private RecordSql() {}
}

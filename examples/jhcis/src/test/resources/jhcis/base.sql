-- What every site of the tests has: two units that are really there, the placeholder, codes, and
-- officers. 99999 is the unit; 99998 is a second one of the same database when a test opens it.
INSERT INTO chospital (hoscode, hosname) VALUES
  ('0000x', NULL), ('99999', 'รพ.สต.บ้านสมมติ'), ('99998', 'รพ.สต.บ้านแต่งขึ้น');
INSERT INTO office (offid, dateverupdate) VALUES ('0000x', NULL), ('99999', '2026-03-01');
INSERT INTO crightgroup (rightgroupcode, rightgroupname) VALUES
  ('1', 'ข้าราชการ'), ('2', 'ประกันสังคม'), ('3', 'UC ไม่มี ท'), ('4', 'UC มี ท'),
  ('5', 'จ่ายเอง'), ('7', 'อปท.');
INSERT INTO cright (rightcode, mapright, rightname, rightgroup) VALUES
  ('10', '1100', 'ข้าราชการ', '1'), ('20', '4200', 'ประกันสังคม', '2'),
  ('89', '0100', 'บัตรทองไม่มี ท', '3'), ('71', '0177', 'บัตรทองผู้สูงอายุ', '4'),
  ('50', '9100', 'จ่ายเงินเอง', '5'), ('L1', '1200', 'อปท.', '7');
INSERT INTO ctitle (titlecode, titlename, titlenamelong) VALUES
  ('003', 'นาย', 'นาย'), ('004', 'น.ส.', 'นางสาว'), ('005', 'นาง', 'นาง');
INSERT INTO `user` (pcucode, username, `password`, prename, fname, lname, idcard, officertype,
    officerposition, licenseno) VALUES
  ('99999', 'malee', 'never-read-this', '004', 'มาลี', 'แต่งขึ้น', '1999900000013', '4',
    'พยาบาลวิชาชีพ', '4511000001'),
  ('99999', 'noid', 'never-read-this', '003', 'ไร้เลข', 'แต่งขึ้น', '', '4', NULL, NULL),
  ('99998', 'malee', 'never-read-this', '004', 'มาลี', 'แต่งขึ้น', '1999900000013', '4', NULL, NULL);
INSERT INTO cdisease (diseasecode, mapdisease, diseasename, diseasenamethai, codechronic) VALUES
  ('J00', NULL, 'Acute nasopharyngitis [common cold]', 'หวัด', NULL),
  ('I10', '', 'Essential (primary) hypertension', 'ความดันโลหิตสูง', '04'),
  ('E11.9', 'E11.9', 'Type 2 diabetes mellitus', 'เบาหวาน', '10');
INSERT INTO cdrugunitsell (unitsellcode, unitsellname) VALUES ('01', 'เม็ด'), ('02', 'ขวด');
INSERT INTO cdrug (drugcode, drugname, drugtype, drugflag, unitsell, unitusage, sell, files18epi,
    drugcode24, tmtcode) VALUES
  ('PARA500', 'Paracetamol 500 mg', '01', '1', '01', '01', 1.00, NULL,
    '100000000001000000000001', '100001'),
  ('FATALAI', 'ฟ้าทะลายโจร', '10', '1', '01', '01', 2.00, NULL, '', NULL),
  ('DRESS', 'ทำแผล', '02', '1', NULL, NULL, 50.00, NULL, NULL, NULL),
  ('FEE', 'ค่าบริการ', '06', '1', NULL, NULL, 50.00, NULL, NULL, NULL),
  ('FLU', 'Influenza vaccine', '05', '1', '02', '02', 0.00, '815', NULL, NULL);
INSERT INTO clabchcyhembmsse (labcode, labname) VALUES ('CH99', 'HbA1c'), ('CH07', 'Cholesterol');
INSERT INTO cdrugallergysymtom (symtomcode, symtomname) VALUES ('01', 'ผื่น');

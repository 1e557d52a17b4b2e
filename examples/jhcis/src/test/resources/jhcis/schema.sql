-- A JHCIS database for tests, written from what public clients tell about the real one: names of
-- tables and columns, keys, and the lengths of person, user, cright and chospital are theirs.
-- Lengths of visit's columns are nobody's, and are ours. No index but keys and foreign keys.

CREATE TABLE chospital (
  hoscode char(5) NOT NULL, hosname varchar(255), hostype char(2), address varchar(255),
  road varchar(50), mu char(2), subdistcode char(2), distcode char(2), provcode char(2),
  postcode char(5), hoscodenew varchar(9),
  PRIMARY KEY (hoscode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE office (
  offid char(5) NOT NULL, tel varchar(50), dateverupdate date,
  PRIMARY KEY (offid),
  FOREIGN KEY (offid) REFERENCES chospital (hoscode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE crightgroup (
  rightgroupcode char(1) NOT NULL, rightgroupname varchar(100),
  PRIMARY KEY (rightgroupcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cright (
  rightcode varchar(4) NOT NULL, mapright varchar(40), rightname varchar(255), rightgroup char(1),
  rightcodedrg char(2),
  PRIMARY KEY (rightcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE ctitle (
  titlecode varchar(20) NOT NULL, titlename varchar(50), titlenamelong varchar(100),
  PRIMARY KEY (titlecode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE `user` (
  pcucode char(5) NOT NULL, username varchar(35) NOT NULL, `password` varchar(50),
  prename varchar(20), fname varchar(35), lname varchar(50), fullname varchar(100),
  idcard varchar(13), officertype varchar(3), officerposition varchar(100), licenseno varchar(30),
  noofoccupation varchar(30), council char(2), markdelete varchar(10), pcccode varchar(10),
  dateupdate datetime,
  PRIMARY KEY (pcucode, username)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE house (
  pcucode char(5) NOT NULL, hcode int NOT NULL, villcode char(8), hid varchar(11), hno varchar(120),
  road varchar(257), xgis varchar(55), ygis varchar(55), pidvola int, usernamedoc varchar(35),
  PRIMARY KEY (pcucode, hcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE person (
  pcucodeperson char(5) NOT NULL, pid int NOT NULL, hcode int, idcard varchar(13),
  prename varchar(20), fname varchar(25) NOT NULL, lname varchar(35), prenameeng varchar(25),
  fnameeng varchar(35), lnameeng varchar(45), birth date, sex char(1), bloodgroup varchar(2),
  bloodrh char(1), allergic varchar(100), marystatus char(1), educate varchar(2), occupa varchar(4),
  nation varchar(3), origin varchar(3), religion varchar(2), rightcode varchar(4),
  rightno varchar(18), hosmain varchar(9), hossub varchar(9), dateregis date, datestart date,
  dateexpire date, typelive char(1), dischargetype char(1), dischargedate date, hnomoi varchar(75),
  mumoi varchar(2), roadmoi varchar(50), subdistcodemoi char(2), distcodemoi char(2),
  provcodemoi char(2), postcodemoi char(5), telephoneperson varchar(35), mobile varchar(15),
  persondisease varchar(350), healthcuation varchar(450), dateupdate datetime,
  PRIMARY KEY (pcucodeperson, pid),
  UNIQUE KEY person_idcard (pcucodeperson, idcard),
  UNIQUE KEY person_rightno (pcucodeperson, rightno),
  FOREIGN KEY (pcucodeperson, hcode) REFERENCES house (pcucode, hcode),
  FOREIGN KEY (rightcode) REFERENCES cright (rightcode),
  FOREIGN KEY (hosmain) REFERENCES chospital (hoscode),
  FOREIGN KEY (hossub) REFERENCES chospital (hoscode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE persondeath (
  pcucodeperson char(5) NOT NULL, pid int NOT NULL, deaddate date, cdeath varchar(7),
  PRIMARY KEY (pcucodeperson, pid),
  FOREIGN KEY (pcucodeperson, pid) REFERENCES person (pcucodeperson, pid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visit (
  pcucode char(5) NOT NULL, visitno int NOT NULL, visitdate date, pcucodeperson char(5), pid int,
  timeservice char(1), timestart time, timeend time, rightcode varchar(4), rightno varchar(18),
  hosmain varchar(9), hossub varchar(9), incup char(1), symptoms text, symptomsco text,
  vitalcheck text, diagnote text, healthsuggest1 text, healthsuggest2 text,
  healthsuggesttype char(1), weight decimal(5,2), height decimal(5,2), pressure varchar(10),
  pressure2 varchar(10), pressurelevel char(2), temperature decimal(4,1), pulse int, respri int,
  waist decimal(5,2), ass decimal(5,2), bmilevel char(2), o2satuation int, gaheent char(1),
  gahlart char(1), galung char(1), gaab char(1), gaext char(1), ganeuro char(1), smokingyr int,
  giveupsmoking int, alcoholyr int, giveupalcoholyr int, exameyel varchar(10),
  exameyer varchar(10), screenotherdisease varchar(100), alivestatus char(1),
  receivepatient char(2), receivefromhos varchar(9), refer char(2), refertohos varchar(9),
  referback char(2), referbackdate date, numberreceive varchar(20), numberrefer varchar(20),
  referidprovince varchar(30), money1 double, money2 double, money3 double,
  moneynoclaim decimal(10,2), username varchar(35), usernamecancel varchar(35),
  flagservice varchar(2), servicetype char(1), locateservice char(1), doccounseling varchar(100),
  dentprojectcode varchar(10), dateupdate datetime, flag18fileexpo char(1), flagoffline char(1),
  ipv4this varchar(15), qdiscloser varchar(10), mit_flag char(1), hiciauthen_nhso varchar(50),
  issend2hisgateway enum('0','1','2','9'), issend2hisgatewaydt datetime,
  claimcode_nhso varchar(20), datetime_claim datetime, typein char(1),
  issend2hisgatewayall char(1), main_inscl varchar(20), sub_inscl varchar(20),
  nhso_seq_closed varchar(50), nhso_authencode_closed varchar(20), money_closed_all double,
  id_nhso_claim varchar(50),
  PRIMARY KEY (pcucode, visitno),
  FOREIGN KEY (pcucodeperson, pid) REFERENCES person (pcucodeperson, pid),
  FOREIGN KEY (rightcode) REFERENCES cright (rightcode),
  FOREIGN KEY (hosmain) REFERENCES chospital (hoscode),
  FOREIGN KEY (hossub) REFERENCES chospital (hoscode),
  FOREIGN KEY (receivefromhos) REFERENCES chospital (hoscode),
  FOREIGN KEY (refertohos) REFERENCES chospital (hoscode),
  FOREIGN KEY (pcucode, username) REFERENCES `user` (pcucode, username)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cdisease (
  diseasecode varchar(7) NOT NULL, mapdisease varchar(7), diseasename varchar(255),
  diseasenamethai varchar(255), codechronic varchar(2), code504 varchar(3), code506 varchar(3),
  PRIMARY KEY (diseasecode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visitdiag (
  pcucode char(5) NOT NULL, visitno int NOT NULL, diagcode varchar(7) NOT NULL, dxtype char(2),
  conti char(1), appointdate date, clinic char(5), doctordiag varchar(35), causeill varchar(10),
  dateupdate datetime,
  PRIMARY KEY (pcucode, visitno, diagcode),
  FOREIGN KEY (pcucode, visitno) REFERENCES visit (pcucode, visitno),
  FOREIGN KEY (pcucode, doctordiag) REFERENCES `user` (pcucode, username)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cdrugunitsell (
  unitsellcode varchar(4) NOT NULL, unitsellname varchar(50),
  PRIMARY KEY (unitsellcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cdrug (
  drugcode char(24) NOT NULL, drugname varchar(255), drugnamethai varchar(255),
  druggenericname varchar(220), drugtype char(2), drugtypesub char(2), drugflag char(1),
  unitsell varchar(4), unitusage varchar(4), cost decimal(10,2), sell decimal(10,2),
  packamount int, drugproperties varchar(255), drugcaution varchar(255), antibio char(1),
  dateexpire date, files18epi varchar(3), tcode varchar(10), chargeitem varchar(2),
  drugcode24 varchar(24), tmtcode varchar(20), qrcode varchar(50),
  PRIMARY KEY (drugcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visitdrug (
  pcucode char(5) NOT NULL, visitno int NOT NULL, drugcode char(24) NOT NULL, unit int,
  dose varchar(100), costprice decimal(10,2), realprice decimal(10,2),
  noclaimprice decimal(10,2), clinic char(5), doctor1 varchar(35), doctor2 varchar(35),
  doctor3 varchar(35), dentalcode varchar(10), dateupdate datetime,
  PRIMARY KEY (pcucode, visitno, drugcode),
  FOREIGN KEY (pcucode, visitno) REFERENCES visit (pcucode, visitno),
  FOREIGN KEY (pcucode, doctor1) REFERENCES `user` (pcucode, username)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE clabchcyhembmsse (
  labcode varchar(10) NOT NULL, labname varchar(100),
  PRIMARY KEY (labcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visitlabchcyhembmsse (
  pcucodeperson char(5) NOT NULL, pid int NOT NULL, pcucode char(5), visitno int,
  datecheck date NOT NULL, labcode varchar(10) NOT NULL, seqonday int NOT NULL,
  labresultdigit double, labresulttext varchar(255), specimen varchar(50), datesend date,
  dateresult date, sell decimal(10,2), hosservice varchar(9), hoslab varchar(9),
  flag18fileexpo char(1), dateupdate datetime,
  PRIMARY KEY (pcucodeperson, pid, datecheck, labcode, seqonday),
  FOREIGN KEY (pcucodeperson, pid) REFERENCES person (pcucodeperson, pid),
  FOREIGN KEY (hosservice) REFERENCES chospital (hoscode),
  FOREIGN KEY (hoslab) REFERENCES chospital (hoscode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visitlabsugarblood (
  pcucode char(5) NOT NULL, visitno int NOT NULL, sugarnumdigit int, foodsuspend char(1),
  interviewres char(1),
  PRIMARY KEY (pcucode, visitno)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visitepi (
  pcucodeperson char(5) NOT NULL, pid int NOT NULL, dateepi date NOT NULL,
  vaccinecode char(24) NOT NULL, pcucode char(5), visitno int, hosservice varchar(9),
  lotno varchar(50), dateupdate datetime,
  PRIMARY KEY (pcucodeperson, pid, dateepi, vaccinecode),
  FOREIGN KEY (pcucodeperson, pid) REFERENCES person (pcucodeperson, pid),
  FOREIGN KEY (hosservice) REFERENCES chospital (hoscode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE visitdiagappoint (
  pcucode char(5) NOT NULL, visitno int NOT NULL, diagcode varchar(7) NOT NULL,
  appodate date NOT NULL, appotime varchar(20), appotype char(1), `comment` varchar(255),
  userappoint varchar(35),
  PRIMARY KEY (pcucode, visitno, diagcode, appodate)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cdrugallergysymtom (
  symtomcode varchar(5) NOT NULL, symtomname varchar(100),
  PRIMARY KEY (symtomcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE personalergic (
  pcucodeperson char(5) NOT NULL, pid int NOT NULL, drugcode char(24) NOT NULL,
  levelalergic char(1), symptom varchar(5), typedx char(1), informant char(1),
  informhosp varchar(9), daterecord date, dateupdate datetime,
  PRIMARY KEY (pcucodeperson, pid, drugcode),
  FOREIGN KEY (pcucodeperson, pid) REFERENCES person (pcucodeperson, pid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE personchronic (
  pcucodeperson char(5) NOT NULL, pid int NOT NULL, chroniccode varchar(7) NOT NULL,
  datefirstdiag date, datedxfirst date, typedischart char(2), datedischart date, cup varchar(9),
  behaviorrisk varchar(50),
  PRIMARY KEY (pcucodeperson, pid, chroniccode),
  FOREIGN KEY (pcucodeperson, pid) REFERENCES person (pcucodeperson, pid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cprovince (
  provcode char(2) NOT NULL, provname varchar(50),
  PRIMARY KEY (provcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE cdistrict (
  provcode char(2) NOT NULL, distcode char(2) NOT NULL, distname varchar(50),
  PRIMARY KEY (provcode, distcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE csubdistrict (
  provcode char(2) NOT NULL, distcode char(2) NOT NULL, subdistcode char(2) NOT NULL,
  subdistname varchar(50),
  PRIMARY KEY (provcode, distcode, subdistcode)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

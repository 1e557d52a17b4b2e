-- The account that the program has on a site's server. ${schema} and ${account} are filled in.
GRANT SELECT (offid, dateverupdate) ON ${schema}.office TO ${account};
GRANT SELECT (hoscode, hosname) ON ${schema}.chospital TO ${account};
GRANT SELECT (rightcode, rightgroup, rightname) ON ${schema}.cright TO ${account};
GRANT SELECT (titlecode, titlename) ON ${schema}.ctitle TO ${account};
GRANT SELECT (pcucode, username, idcard, prename, fname, lname, officertype, licenseno)
  ON ${schema}.`user` TO ${account};
GRANT SELECT (pcucodeperson, pid, idcard, prename, fname, lname, birth, sex, bloodgroup,
    marystatus, nation, mobile, telephoneperson, dischargetype, rightcode, rightno, hosmain, hossub, hnomoi, mumoi,
    roadmoi, subdistcodemoi, distcodemoi, provcodemoi)
  ON ${schema}.person TO ${account};
GRANT SELECT (pcucodeperson, pid) ON ${schema}.persondeath TO ${account};
GRANT SELECT (pcucode, visitno, visitdate, pcucodeperson, pid, timestart, timeend, timeservice,
    rightcode, rightno, hosmain, hossub, symptoms, symptomsco, vitalcheck, diagnote, weight, height,
    pressure, pressure2, temperature, pulse, respri, waist, o2satuation, money1, moneynoclaim,
    username, flagservice, servicetype, mit_flag, typein, hiciauthen_nhso, claimcode_nhso,
    datetime_claim, main_inscl, sub_inscl, nhso_seq_closed, nhso_authencode_closed,
    money_closed_all, id_nhso_claim)
  ON ${schema}.visit TO ${account};
GRANT UPDATE (claimcode_nhso, datetime_claim, hiciauthen_nhso, main_inscl, sub_inscl,
    nhso_authencode_closed, nhso_seq_closed, money_closed_all, id_nhso_claim)
  ON ${schema}.visit TO ${account};
GRANT SELECT (diseasecode, mapdisease, diseasename, diseasenamethai) ON ${schema}.cdisease
  TO ${account};
GRANT SELECT (pcucode, visitno, diagcode, dxtype, doctordiag, dateupdate) ON ${schema}.visitdiag
  TO ${account};
GRANT SELECT (unitsellcode, unitsellname) ON ${schema}.cdrugunitsell TO ${account};
GRANT SELECT (drugcode, drugname, druggenericname, drugtype, unitsell, unitusage, files18epi,
    drugcode24, tmtcode)
  ON ${schema}.cdrug TO ${account};
GRANT SELECT (pcucode, visitno, drugcode, unit, dose, realprice, doctor1, clinic)
  ON ${schema}.visitdrug TO ${account};
GRANT SELECT (labcode, labname) ON ${schema}.clabchcyhembmsse TO ${account};
GRANT SELECT (pcucodeperson, pid, pcucode, visitno, datecheck, labcode, seqonday, labresultdigit,
    labresulttext, dateresult)
  ON ${schema}.visitlabchcyhembmsse TO ${account};
GRANT SELECT (pcucode, visitno, sugarnumdigit, foodsuspend) ON ${schema}.visitlabsugarblood
  TO ${account};
GRANT SELECT (pcucodeperson, pid, dateepi, vaccinecode, pcucode, visitno, hosservice, lotno)
  ON ${schema}.visitepi TO ${account};
GRANT SELECT (pcucode, visitno, diagcode, appodate, appotime, appotype, `comment`, userappoint)
  ON ${schema}.visitdiagappoint TO ${account};
GRANT SELECT (symtomcode, symtomname) ON ${schema}.cdrugallergysymtom TO ${account};
GRANT SELECT (pcucodeperson, pid, drugcode, levelalergic, symptom, typedx, informant, daterecord)
  ON ${schema}.personalergic TO ${account};
GRANT SELECT (pcucodeperson, pid, chroniccode, datefirstdiag) ON ${schema}.personchronic
  TO ${account};
